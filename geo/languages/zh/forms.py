"""Traditional Chinese characters of times, speeds and lengths, and simplified ones.

Both rows have the same order. Only characters that the word lists of `times`, `speeds`
and `extents` hold are here, each of which has one simplified form in those words.
"""

__all__ = ["SIMPLIFIED"]

_TRADITIONAL = (
    "時點鐘週號後個兩當間達開車離駛進經過發報說稱預計劃將擬啟許約韓國爾鮮東標準歷農歲"
    "億萬幾節導彈飛機風颱輪駕線鐵設計運營動組復諧幹乾與類雙會談講話訪問滯長陸環際衛"
    "戰砲溫熱樣數據傳聞紐倫漢臺檢隊領從據屬這還讓給對於無僅勻緩減遲誤綠紅藍電專貨客"
    "莫聖瑪倉覺親實際鄰鄉縣區場樓層張應該聯網級歐亞灣極連續結絡繼總統齊視頻確認難體"
    "夠顯見覽選擇歸還遠邊遞適遷遺錄鎮錢錯閉關陽陰隨險雖離靜頁順須頓額題願飲馬驗驚"
    "擊碼礎禮禮賓週晝夜淩"
)
_SIMPLE = (
    "时点钟周号后个两当间达开车离驶进经过发报说称预计划将拟启许约韩国尔鲜东标准历农岁"
    "亿万几节导弹飞机风台轮驾线铁设计运营动组复谐干干与类双会谈讲话访问滞长陆环际卫"
    "战炮温热样数据传闻纽伦汉台检队领从据属这还让给对于无仅匀缓减迟误绿红蓝电专货客"
    "莫圣玛仓觉亲实际邻乡县区场楼层张应该联网级欧亚湾极连续结络继总统齐视频确认难体"
    "够显见览选择归还远边递适迁遗录镇钱错闭关阳阴随险虽离静页顺须顿额题愿饮马验惊"
    "击码础礼礼宾周昼夜凌"
)
SIMPLIFIED = {ord(one): other for one, other in zip(_TRADITIONAL, _SIMPLE, strict=True)}

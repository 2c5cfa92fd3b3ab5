"""Whose people an English word names."""

__all__ = ["DEMONYMS"]

_ROWS = """
Afghanistan: Afghan Afghans
Albania: Albanian Albanians
Algeria: Algerian Algerians
United States: American Americans
Angola: Angolan Angolans
Arabia: Arab Arabs Arabian
Argentina: Argentine Argentinian Argentines Argentinians
Armenia: Armenian Armenians
Asia: Asian Asians
Australia: Australian Australians Aussie
Austria: Austrian Austrians
Azerbaijan: Azerbaijani Azeri Azerbaijanis Azeris
Bahrain: Bahraini Bahrainis
Bangladesh: Bangladeshi Bangladeshis
Belarus: Belarusian Belarusians
Belgium: Belgian Belgians
Bolivia: Bolivian Bolivians
Bosnia and Herzegovina: Bosnian Bosnians
Brazil: Brazilian Brazilians
United Kingdom: British Briton Britons Brits
Bulgaria: Bulgarian Bulgarians
Myanmar: Burmese
Cambodia: Cambodian Cambodians
Cameroon: Cameroonian Cameroonians
Canada: Canadian Canadians
Chechnya: Chechen Chechens
Chile: Chilean Chileans
China: Chinese
Colombia: Colombian Colombians
Democratic Republic of the Congo: Congolese
Costa Rica: Costa\u00a0Rican
Croatia: Croatian Croatians Croat Croats
Cuba: Cuban Cubans
Cyprus: Cypriot Cypriots
Czechia: Czech Czechs
Denmark: Danish Dane Danes
Netherlands: Dutch Dutchman
Ecuador: Ecuadorian Ecuadorians
Egypt: Egyptian Egyptians
England: English Englishman
Estonia: Estonian Estonians
Ethiopia: Ethiopian Ethiopians
Europe: European Europeans
Finland: Finnish Finn Finns
France: French Frenchman
Georgia: Georgian Georgians
Germany: German Germans
Ghana: Ghanaian Ghanaians
Greece: Greek Greeks
Guatemala: Guatemalan Guatemalans
Haiti: Haitian Haitians
Honduras: Honduran Hondurans
Hungary: Hungarian Hungarians
Iceland: Icelandic Icelander
India: Indian Indians
Indonesia: Indonesian Indonesians
Iran: Iranian Iranians Persian
Iraq: Iraqi Iraqis
Ireland: Irish Irishman
Israel: Israeli Israelis
Italy: Italian Italians
Jamaica: Jamaican Jamaicans
Japan: Japanese
Jordan: Jordanian Jordanians
Kazakhstan: Kazakh Kazakhs
Kenya: Kenyan Kenyans
Korea: Korean Koreans
South Korea: South\u00a0Korean South\u00a0Koreans
North Korea: North\u00a0Korean North\u00a0Koreans
Kuwait: Kuwaiti Kuwaitis
Kyrgyzstan: Kyrgyz
Laos: Lao Laotian
Latvia: Latvian Latvians
Lebanon: Lebanese
Liberia: Liberian Liberians
Libya: Libyan Libyans
Lithuania: Lithuanian Lithuanians
Malaysia: Malaysian Malaysians
Mexico: Mexican Mexicans
Moldova: Moldovan Moldovans
Mongolia: Mongolian Mongolians
Morocco: Moroccan Moroccans
Nepal: Nepalese Nepali
New Zealand: New\u00a0Zealander New\u00a0Zealanders
Nicaragua: Nicaraguan Nicaraguans
Nigeria: Nigerian Nigerians
Norway: Norwegian Norwegians
Oman: Omani Omanis
Pakistan: Pakistani Pakistanis
Palestine: Palestinian Palestinians
Panama: Panamanian Panamanians
Paraguay: Paraguayan
Peru: Peruvian Peruvians
Philippines: Filipino Filipinos Philippine
Poland: Polish Pole Poles
Portugal: Portuguese
Qatar: Qatari Qataris
Romania: Romanian Romanians
Russia: Russian Russians
Rwanda: Rwandan Rwandans
Saudi Arabia: Saudi Saudis
Scotland: Scottish Scots Scotsman
Senegal: Senegalese
Serbia: Serbian Serbians Serb Serbs
Singapore: Singaporean Singaporeans
Slovakia: Slovak Slovakian Slovaks
Slovenia: Slovenian Slovene
Somalia: Somali Somalis
South Africa: South\u00a0African South\u00a0Africans
South Ossetia: South\u00a0Ossetian South\u00a0Ossetians Ossetian Ossetians
Abkhazia: Abkhaz Abkhazian
Dagestan: Dagestani
Soviet Union: Soviet Soviets
Spain: Spanish Spaniard Spaniards
Sri Lanka: Sri\u00a0Lankan Sri\u00a0Lankans
Sudan: Sudanese
Sweden: Swedish Swede Swedes
Switzerland: Swiss
Syria: Syrian Syrians
Taiwan: Taiwanese
Tajikistan: Tajik Tajiks
Tanzania: Tanzanian Tanzanians
Thailand: Thai Thais
Tibet: Tibetan Tibetans
Tunisia: Tunisian Tunisians
Turkey: Turkish Turk Turks
Turkmenistan: Turkmen
Uganda: Ugandan Ugandans
Ukraine: Ukrainian Ukrainians
United Arab Emirates: Emirati Emiratis
Uruguay: Uruguayan
Uzbekistan: Uzbek Uzbeks
Venezuela: Venezuelan Venezuelans
Vietnam: Vietnamese
Wales: Welsh Welshman
Yemen: Yemeni Yemenis
Zambia: Zambian
Zimbabwe: Zimbabwean Zimbabweans
Africa: African Africans
Texas: Texan Texans
California: Californian Californians
London: Londoner Londoners
New York: New\u00a0Yorker New\u00a0Yorkers
Paris: Parisian Parisians
Moscow: Muscovite Muscovites
Siberia: Siberian Siberians
Scandinavia: Scandinavian
Kurdistan: Kurdish Kurd Kurds
Catalonia: Catalan Catalans
Crimea: Crimean
Bavaria: Bavarian
Manchuria: Manchurian
Ohio: Ohioan Ohioans
Ontario: Ontarian Ontarians
Virginia: Virginian Virginians
Georgia (US): Georgians
Iowa: Iowan Iowans
Hawaii: Hawaiian Hawaiians
Alaska: Alaskan Alaskans
Kentucky: Kentuckian Kentuckians
Florida: Floridian Floridians
Alberta: Albertan Albertans
"""

DEMONYMS: dict[str, str] = {
    word.replace("\u00a0", " "): country
    for row in _ROWS.strip().splitlines()
    for country, _, words in [row.partition(": ")]
    for word in words.split(" ")
    if "(" not in country
}

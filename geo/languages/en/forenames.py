"""English words whose capital says little: people's names, and words of headlines."""

__all__ = ["COMMON", "FORENAMES"]

# Given names that are also a town's, a state's or a country's.
FORENAMES = frozenset(
    """
    Abilene Adelaide Albert Alexandria Alma Alton Anderson Andover Angelica Anita Asia
    Aurora Austin Barry Bentley Berlin Bethany Bradford Brandon Brooklyn Bruce Bryan
    Byron Camden Cameron Carlos Carolina Carson Casper Catalina Cecilia Chad Charleston
    Charlotte Chelsea Chester China Clara Clayton Clifton Clinton Clyde Cody Cordelia
    Cyprus Dakota Dale Dallas Dayton Delphi Denver Devon Diego Douglas Dover Easton Eden
    Edison Elba Elgin Elizabeth Elmira Emerson Emily Eugene Eva Evelyn Fargo Fatima
    Florence Francisco Frederick Gary Geneva Georgia Glen Gordon Grant Guadalupe
    Hamilton Harper Harrison Helena Henrietta Henry Holland Houston Hudson Hugo Ida
    India Ingrid Ireland Irvine Irving Israel Ivy Jackson Jasper Java Jefferson Jersey
    Jordan Juan Julian Justin Kelso Kent Kenton Kenya Kimberley Kingston Kyle Lancaster
    Lance Laramie Laredo Laurel Lawrence Leon Leonardo Lexington Lincoln Lisbon Logan
    London Lorraine Louisville Lourdes Lucia Lydia Madeira Madison Malaga Malta Marion
    Marseille Martha Mason Melbourne Memphis Mercedes Mercer Milan Mildred Miles Milton
    Montgomery Morgan Murray Nancy Nelson Newton Norman Odessa Olivia Olympia Orlando
    Oxford Paige Pamela Paris Perry Peyton Philippi Phoenix Pierre Porter Preston Quincy
    Raleigh Ralph Ramona Reading Regina Reno Rex Rhodes Richmond Rio Roger Roma Roman
    Rome Roxbury Roy Russell Salem Salvador Samara Santiago Santos Savannah Selma
    Shannon Shelby Sherman Sidney Sienna Sierra Sofia Sonora Spencer Stafford Stanley
    Sterling Stirling Sydney Tara Teresa Tobias Trent Trenton Troy Tulsa Tyler Valencia
    Valentine Venus Vera Vernon Verona Victor Victoria Vienna Vincent Virginia Vivian
    Warren Warwick Washington Wayne Wesley Weston Whitney Wilson Windsor Winston Yuma
    Zion
    """.split()  # noqa: SIM905  # two hundred names in quotes would be no easier to read
)
# Words of headlines that no text around them need have in small letters.
COMMON = frozenset(
    """
    a an the and or but nor if as is are was were be been being has have had do does did
    will would shall should can could may might must not no yes it its his her their our
    your my this that these those who whom whose which what when where why how than then
    so too very more most less least all any some every each both few many much other
    another such only just still yet again once ever never always often now here there
    today tonight tomorrow yesterday morning afternoon evening night noon midnight day
    week month year hour hours minutes time late early first last next second
    after before since until till while during about above below under over up down out
    off on by with without against along amid among beside besides beyond except inside
    onto per versus within upon for back ahead away home abroad
    leave leaves left leaving depart departs departed departing departure arrive arrives
    arrived arriving arrival reach reaches reached reaching stop stops stopped stopping
    pass passes passed passing cross crosses crossed crossing head heads headed heading
    bound go goes went gone going come comes came coming run runs ran running travel
    travels travelled traveled travelling traveling return returns returned returning
    start starts started starting begin begins began ends ended ending take takes took
    taken taking bring brings brought carry carries carried carrying ride rides rode
    visit visits visited visiting meet meets met meeting talk talks summit plan plans
    planned say says said tell tells told report reports reported set sets see sees seen
    saw hit hits kill kills killed hurt injure injures injured dead die dies died crash
    crashes crashed derail derails derailed derailment collide collides collided fire
    fires accident delay delays delayed cancel cancels cancelled canceled resume resumes
    resumed suspend suspended open opens opened close closes closed launch launches
    launched journey trip service services line route station stations platform track
    tracks passenger passengers driver crew leader president minister king queen police
    army troops soldiers people man men woman women child children
    one two three four five six seven eight nine ten hundred thousand dozen
    """.split()  # noqa: SIM905  # three hundred words in quotes would be no easier
)

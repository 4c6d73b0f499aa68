/** Common first names and invented surnames. */
export const firstNames = (
	'Ada Aino Alba Amira Anselm Arvid Beata Bela Bruno Carys Cosima Dag Dalia Edda Emeka Enzo Esme Farid Fenja ' +
	'Gil Greta Hedda Idris Ilka Imre Ivo Jasmin Joris Kaia Kenan Lark Lene Liv Luca Maren Mateo Mina Nadir ' +
	'Nela Oda Omar Oona Pavel Petra Quentin Rafa Rhys Runa Saga Samir Silke Sunniva Tarek Thea Tove Ulla ' +
	'Vera Wanda Yara Zeno'
).split(' ');

export const surnames = (
	'Abendsten Alderquist Amsellow Barkhollow Beckenrood Brambeck Calderwyn Cormelle Dahlgrove Dornfeldt ' +
	'Eastmeadow Ellervik Emberlin Fennimark Fjordhaug Gallowern Glimmerbeck Harrowend Haselmoor Ilmarsen ' +
	'Jarrowby Juniperhof Kestervold Kirkabeck Korensky Lindqvarn Lorrimead Marrowdale Moorbach Nachtweide ' +
	'Nordelius Oakenfjord Ollerhaven Pellworthy Pinnacott Quillfeather Quistgaarden Rastenby Rowanshaw ' +
	'Sandvaer Silberfurt Skarholm Talbrook Thistlemark Ulvenstad Underhollin Valdemoor Varnlund Wesselbrink ' +
	'Wintermoen Xanterby Yarrowfeld Ystervik Zandervoort Zimmerlund'
).split(' ');

export const positions = (
	'Cabinet maker, Sail maker, Bookkeeper, Stage designer, Textile buyer, Architect, Ceramicist, ' +
	'Site manager, Interior designer, Product manager, Upholsterer, Conservator, Recruiter, ' +
	'Timber merchant, Event manager, Teacher of crafts, Photographer, Hotel manager'
).split(', ');

export const organisations = (
	'Lindqvarn & Daughters, Halfmoon Theatre Workshop, Tidewater Hotels, Oakenfjord Timber, The ' +
	'Quiet Chair, Brambeck Interiors, Harbour Street Studio, Northlight Architects, Wool and ' +
	'Willow, Fennimark Events, Kirkabeck College, Seventh Row Productions'
).split(', ');

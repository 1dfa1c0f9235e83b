// @ts-check
/** 256 words a language, easy to say over a call and hard to mistake for one another; the place counts, not the word. */
const WORDS = {
  en: `acorn actor album alley amber anchor angel apple april arch armor arrow artist autumn avocado badge bagel bakery
ballet bamboo banana banjo barn basket beach beaver bell berry bicycle bishop blanket blossom border bottle bracelet bread
breeze bridge broom bubble bucket buffalo butter cabin cactus camel candle canoe canyon captain caramel carpet
castle cedar cello chair cheese cherry chimney circus citrus clover coconut comet compass copper coral corner cotton cousin
cricket crystal cupcake curtain daisy dancer desert diamond dinner doctor dolphin donkey dragon drawer drum eagle
easel echo eclipse elbow elephant emerald engine evening fabric falcon family farmer feather fiddle finger flamingo forest
fountain fox freckle garden garlic ginger giraffe glacier glove goblet grape guitar hammer harbor harvest hazel
helmet herring hiking honey horizon hotel iceberg igloo indigo insect island ivory jacket jaguar jasmine jewel jigsaw
journey jungle kayak kettle kitchen kitten ladder lagoon lantern lemon leopard letter library lily lizard lobster lunar
magnet mango maple marble market meadow melon mirror mitten monkey morning mosaic mountain muffin museum music napkin
nature needle nickel night noodle notebook nutmeg oasis ocean olive onion opera orange orchid otter oyster paddle palace
panda parrot peach peanut pebble pelican pepper piano picnic pigeon pillow planet pocket potato prairie pumpkin puzzle
quartz queen rabbit radio raisin ribbon river robin rocket saddle saffron salad salmon sandal school shadow silver singer
slipper snow spider spoon squirrel sunset swan table tango teapot tiger timber toast tomato tractor tulip tunnel turtle
umbrella uncle valley vanilla velvet violin walnut water whale window winter wizard yellow zebra zipper`,
  es: `abeja abril aceite acera actor agosto aguja alambre alegre alfombra algodón almeja amarillo ancla anillo árbol ardilla
arena armario arroz asiento atleta atún avena azúcar azul bahía baile balcón ballena banco bandera barco barrio batería
bellota biblioteca bicicleta bigote blusa bocina bodega bolsa bosque botella bravo brisa bronce brújula bufanda búho burro
caballo cabra cactus cadena café calabaza caldo camello camino campana canela canoa caracol carbón carpeta castillo cebolla
cereza cesta chaleco charco cielo ciruela clavel cobre cocina codo cofre colina collar columna cometa concha conejo copa
coral corbata corona cuaderno cuchara cuerda cuna dado damasco danza dátil delfín desierto diamante diente domingo dragón
ducha dulce duna durazno eclipse edificio elefante enano encina enero erizo escalera escudo espejo estrella estufa fábrica
faisán familia faro felpa fiesta flauta flecha foca fresa fuego fuente gallina gamba ganso garbanzo gaviota geranio girasol
globo golfo gorrión granja guante guitarra hacha hada harina helado hierba higo hoja hormiga hotel huerta huevo iglesia imán
isla jabón jardín jarra jazmín jinete joya juguete julio jungla kiwi labio ladrillo lago lámpara lápiz laurel lazo leche
león libro limón linterna llave lluvia lobo loro luna madera maleta mango mantel manzana mapa marfil martillo máscara
melón mercado mesa miel minuto molino moneda mono montaña mosaico museo música nácar naranja nevera nido nieve noche noria nube
nuez océano oficina olivo ópera oro otoño oveja palacio paloma panda papel paraguas pastel patio pelota pera perla piano pimienta
pincel piña pirata pizarra playa pluma puente puerta pulpo queso rana regalo reloj remo rosa sandía
silla sombra taza tigre violín`,
  fr: `abeille abricot acajou acier agneau aiguille aimant album algue alouette amande ananas ancre anneau araignée arbre
argile armoire arrosoir artichaut asperge atelier aubergine automne avion avocat bagage baguette balai balcon baleine
ballon bambou banane bateau béret berger beurre biberon bijou biscuit blouson bocal boisson bonbon bonnet bottine
bougie boulanger bouquet bourdon bouton brioche brouette buisson valise cabane cactus cahier caillou calèche camion
canard canapé carafe carotte cascade casque castor ceinture cerise chaise chameau chapeau charbon tortue chemise
cheval chèvre chocolat cigale cigogne citron clavier clocher coffre colline colombe comète compas concombre coquille
corail corbeau cornet coton couloir coussin crayon crevette croissant cuillère cygne dauphin dentelle désert diamant
dindon domino dragon drapeau écharpe échelle éclair école écureuil église éléphant encrier éponge escargot étable
étoile éventail fagot faisan falaise famille fanfare farine fauteuil fenêtre fenouil ferme feuille figue flamant
flocon flûte fontaine forêt fougère four fourmi framboise fromage fusée galette garage tambour gazelle genou girafe
glacier gobelet gomme gorille grenier grenouille grillon guépard guitare hameau harpe hérisson hibou hiver horloge
huître igloo tunnel image jardin jasmin jonquille journal jument jungle kangourou kiwi lagune lampe lapin laurier lavande
légume léopard lézard libellule licorne lilas lion loutre lumière lune lynx machine maison mandarine violon marmite
marteau matin melon menthe miel miroir moineau montagne moulin mouton muguet navire neige nichoir noisette nuage océan
oiseau olive orage orange orchidée oreiller ourson palmier panier papillon parapluie parfum pastèque pelouse perdrix
phare piano pigeon pinceau pirate piscine plage planète plume poivron pommier poney prairie prune pupitre raisin
vigne renard requin rivière robinet rocher roseau`,
};

/** @param {string} language BCP 47 @returns {string[]} 256 */
export function wordsIn(language) {
  return (WORDS[/** @type {'en'} */ (language.slice(0, 2))] ?? WORDS.en).split(/\s+/);
}

package dev.ross.contracts.menu;

/** The substances that cause allergies and must be named on a menu (Regulation (EU) No 1169/2011, Annex II). */
public enum Allergen {
    CELERY,
    CRUSTACEANS,
    EGGS,
    FISH,
    GLUTEN,
    LUPIN,
    MILK,
    MOLLUSCS,
    MUSTARD,
    NUTS,
    PEANUTS,
    SESAME,
    SOY,
    SULPHITES
}

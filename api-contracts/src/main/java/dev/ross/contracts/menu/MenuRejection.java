package dev.ross.contracts.menu;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a menu. */
public enum MenuRejection implements Rejection {
    UNKNOWN_MENU(Kind.UNKNOWN, "This restaurant has no menu yet."),
    UNKNOWN_MENU_ITEM(Kind.UNKNOWN, "There is no such item on the menu."),
    TOO_MANY_MENU_ITEMS(Kind.FORBIDDEN_BY_STATE, "A menu has at most 300 items, its draft included."),
    TOO_MANY_MENU_DETAILS(
            Kind.FORBIDDEN_BY_STATE,
            "A menu has at most 3000 options, items of parts and serving times, its draft included."),
    UNKNOWN_PART(Kind.MALFORMED, "A set consists of items of this menu that are no sets themselves."),
    PART_OF_A_SET(Kind.FORBIDDEN_BY_STATE, "A set of the menu contains this item.");

    private final Kind kind;
    private final String detail;

    MenuRejection(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String detail() {
        return detail;
    }
}

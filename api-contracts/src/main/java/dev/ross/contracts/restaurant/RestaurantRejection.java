package dev.ross.contracts.restaurant;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a restaurant. */
public enum RestaurantRejection implements Rejection {
    UNKNOWN_RESTAURANT(Kind.UNKNOWN, "There is no such restaurant."),
    UNKNOWN_REGION(Kind.MALFORMED, "This region is not on the list of regions."),
    UNKNOWN_TABLE(Kind.UNKNOWN, "This restaurant has no such table."),
    TABLE_IN_USE(Kind.FORBIDDEN_BY_STATE, "A party sits at this table, or is promised it."),
    TABLE_LABEL_TAKEN(Kind.FORBIDDEN_BY_STATE, "Another table of this restaurant has that label."),
    NOT_A_PICTURE(Kind.MALFORMED, "A photo is a JPEG, PNG or GIF."),
    PICTURE_TOO_LARGE(Kind.MALFORMED, "A photo has at most 10 MB."),
    UNKNOWN_PHOTO_UPLOAD(Kind.UNKNOWN, "No such photo was going to be uploaded; ask for another address."),
    DAY_HAS_PASSED(Kind.FORBIDDEN_BY_STATE, "That day has passed."),
    UNKNOWN_CLOSURE(Kind.UNKNOWN, "There is no such closure."),
    TOO_MANY_TABLES(Kind.FORBIDDEN_BY_STATE, "A restaurant has at most 500 tables."),
    TOO_MANY_SPECIAL_DAYS(Kind.FORBIDDEN_BY_STATE, "A restaurant plans at most 400 special days."),
    TOO_MANY_CLOSURES(Kind.FORBIDDEN_BY_STATE, "A restaurant plans at most 400 closures.");

    private final Kind kind;
    private final String detail;

    RestaurantRejection(Kind kind, String detail) {
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

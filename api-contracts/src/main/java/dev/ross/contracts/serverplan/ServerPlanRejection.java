package dev.ross.contracts.serverplan;

import dev.ross.contracts.Rejection;

/** Rejections of commands on the server plan of a date. */
public enum ServerPlanRejection implements Rejection {
    UNKNOWN_AREA(Kind.UNKNOWN, "No table of this restaurant is in that area."),
    UNKNOWN_SERVICE(Kind.UNKNOWN, "No service of that date opens at that time."),
    PLANNED_TOO_FAR_AHEAD(Kind.FORBIDDEN_BY_STATE, "Servers are planned for at most 400 days ahead."),
    TOO_MANY_PLANS(
            Kind.FORBIDDEN_BY_STATE,
            "A date has at most 10 plans, one for each service, and is planned at most 500 times.");

    private final Kind kind;
    private final String detail;

    ServerPlanRejection(Kind kind, String detail) {
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

package dev.ross.contracts.report;

import dev.ross.contracts.Rejection;

/** Rejections of commands on reports. Clients match on the code; the text is for people. */
public enum ReportRejection implements Rejection {
    REPORT_NOT_YET_DUE(Kind.TOO_EARLY, "The report of a week is made on the Monday after it.");

    private final Kind kind;
    private final String detail;

    ReportRejection(Kind kind, String detail) {
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

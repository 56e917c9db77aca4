package dev.ross.contracts.printing;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a print job. */
public enum PrintJobRejection implements Rejection {
    UNKNOWN_PRINT_JOB(Kind.UNKNOWN, "There is no such print job."),
    PRINT_UNDER_WAY(Kind.TOO_EARLY, "It is being sent to the printer."),
    PRINT_WAITS(Kind.FORBIDDEN_BY_STATE, "It waits for its printer already."),
    TOO_MANY_REPRINTS(Kind.FORBIDDEN_BY_STATE, "It was printed again as often as it may be.");

    private final Kind kind;
    private final String detail;

    PrintJobRejection(Kind kind, String detail) {
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

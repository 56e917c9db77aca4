package dev.ross.saga.printing.device;

import dev.ross.contracts.printing.PrintProblem;

/** There is no connection to a printer; nothing was sent. */
public final class PrinterUnreachable extends Exception {
    private static final long serialVersionUID = 1L;

    private final PrintProblem problem;

    public PrinterUnreachable(PrintProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public PrintProblem problem() {
        return problem;
    }
}

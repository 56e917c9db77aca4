package dev.ross.query.platform.axon.state;

/** Refuses to answer from a screen that is not complete, or whose content may be wrong. */
public final class ScreenNotShownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ScreenState state;

    ScreenNotShownException(String screen, ScreenState state) {
        super("the screen " + screen + " is " + state, null, false, false);
        this.state = state;
    }

    public ScreenState state() {
        return state;
    }
}

package dev.ross.query.platform.live.page;

import dev.ross.query.platform.axon.progress.ScreenPositions;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Delays reads that carry a {@code Ross-Position} until the screen has reached that position. */
@Component
public class Freshness {
    public static final String POSITION = "Ross-Position";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ScreenPositions progress;

    Freshness(ScreenPositions progress) {
        this.progress = progress;
    }

    /** Whether the caller has to be shown all that was written until now. */
    static boolean isAskedFor(HttpServletRequest request) {
        return request.getHeader(POSITION) != null;
    }

    /** Waits for the position in the request, if any; returns whether that was necessary. */
    boolean await(ScreenAnswer<?, ?> screen, HttpServletRequest request) throws InterruptedException {
        var position = request.getHeader(POSITION);
        if (position == null) return false;
        var number = number(position);
        var waited = await(screen.source().screen(), number);
        for (var other : screen.presentation().otherScreens()) waited |= await(other, number);
        screen.source().reach(number);
        return waited;
    }

    /** Waits likewise for an answer that is made from one screen but is not a screen itself. */
    public boolean await(String screen, HttpServletRequest request) throws InterruptedException {
        var position = request.getHeader(POSITION);
        return position != null && await(screen, number(position));
    }

    /**
     * Waits likewise for a position that stands in the address.
     *
     * @throws Problem if there is no such position
     */
    public void awaitPosition(String screen, long position) throws InterruptedException {
        if (position < 0) throw malformed();
        await(screen, position);
    }

    private boolean await(String screen, long number) throws InterruptedException {
        if (progress.awaits(screen, number, Duration.ZERO)) return false;
        if (!progress.awaits(screen, number, TIMEOUT))
            throw Problem.passing(ProblemCode.NOT_YET, Duration.ofSeconds(1));
        return true;
    }

    private static long number(String position) {
        if (!position.matches("[0-9]{1,18}")) throw malformed();
        return Long.parseLong(position);
    }

    private static Problem malformed() {
        return new Problem(ProblemCode.MALFORMED, "Ross-Position is what a command answered with.");
    }
}

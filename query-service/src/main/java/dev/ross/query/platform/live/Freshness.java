package dev.ross.query.platform.live;

import dev.ross.query.platform.axon.Progress;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whoever says how far they have come is shown nothing older. */
@Component
public class Freshness {
    static final String POSITION = "Ross-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Progress progress;

    Freshness(Progress progress) {
        this.progress = progress;
    }

    /** Whether they have to be shown all that was written until now. */
    static boolean isAskedFor(HttpServletRequest request) {
        return request.getHeader(POSITION) != null;
    }

    /** Whether they had to wait for it. */
    boolean await(Screen<?> screen, HttpServletRequest request) throws InterruptedException {
        var position = request.getHeader(POSITION);
        if (position == null) return false;
        var number = number(position);
        var waited = await(screen.source().screen(), number);
        for (var other : screen.lens().otherScreens()) waited |= await(other, number);
        screen.source().reach(number);
        return waited;
    }

    /** For an answer that is made of one screen and is none itself. */
    public void await(String screen, HttpServletRequest request) throws InterruptedException {
        var position = request.getHeader(POSITION);
        if (position != null) await(screen, number(position));
    }

    private boolean await(String screen, long number) throws InterruptedException {
        if (progress.awaits(screen, number, Duration.ZERO)) return false;
        if (!progress.awaits(screen, number, PATIENCE))
            throw Problem.passing(ProblemCode.NOT_YET, Duration.ofSeconds(1));
        return true;
    }

    private static long number(String position) {
        if (!position.matches("[0-9]{1,18}"))
            throw new Problem(ProblemCode.MALFORMED, "Ross-Position is what a command answered with.");
        return Long.parseLong(position);
    }
}

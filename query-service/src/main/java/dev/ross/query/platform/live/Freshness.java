package dev.ross.query.platform.live;

import dev.ross.query.platform.axon.Progress;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whoever says how far they have come is shown nothing older. */
@Component
class Freshness {
    static final String POSITION = "Ross-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Progress progress;

    Freshness(Progress progress) {
        this.progress = progress;
    }

    void await(Source<?> source, HttpServletRequest request) throws InterruptedException {
        var position = request.getHeader(POSITION);
        if (position == null) return;
        var number = number(position);
        if (!progress.awaits(source.screen(), number, PATIENCE))
            throw Problem.passing(ProblemCode.NOT_YET, Duration.ofSeconds(1));
        source.reach(number);
    }

    private static long number(String position) {
        if (!position.matches("[0-9]{1,18}"))
            throw new Problem(ProblemCode.MALFORMED, "Ross-Position is what a command answered with.");
        return Long.parseLong(position);
    }
}

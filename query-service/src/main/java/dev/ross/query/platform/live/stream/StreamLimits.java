package dev.ross.query.platform.live.stream;

import dev.ross.query.platform.security.StreamAdmission;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the open streams of each caller, of each address and of this node, and refuses one too many. */
@Component
class StreamLimits {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final StreamLimitProperties most;
    private final StreamMeters meters;
    private final Map<String, Integer> byCaller = new HashMap<>();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int open;
    private int anonymous;

    StreamLimits(StreamLimitProperties most, StreamMeters meters) {
        this.most = most;
        this.meters = meters;
    }

    /** Counts one more, which has to be given back once, or refuses it. */
    synchronized void acquire(StreamAdmission admission) {
        if (open >= most.perNode()) throw refused("node", ProblemCode.TOO_MANY_WATCHERS);
        if (admission.anonymous() && anonymous >= most.anonymousPerNode())
            throw refused("anonymous", ProblemCode.TOO_MANY_WATCHERS);
        if (byCaller.getOrDefault(admission.caller(), 0) >= mostOf(admission))
            throw refused("caller", ProblemCode.TOO_MANY_STREAMS);
        if (byAddress.getOrDefault(admission.address(), 0) >= most.perAddress())
            throw refused("address", ProblemCode.TOO_MANY_STREAMS);
        count(admission, 1);
    }

    synchronized void release(StreamAdmission admission) {
        count(admission, -1);
    }

    private int mostOf(StreamAdmission admission) {
        return admission.anonymous() ? most.perAnonymousAddress() : most.perCaller();
    }

    private void count(StreamAdmission admission, int more) {
        open += more;
        if (admission.anonymous()) anonymous += more;
        count(byCaller, admission.caller(), more);
        count(byAddress, admission.address(), more);
        meters.open(open);
    }

    private static void count(Map<String, Integer> counts, String key, int more) {
        int now = counts.getOrDefault(key, 0) + more;
        if (now == 0) counts.remove(key);
        else counts.put(key, now);
    }

    private Problem refused(String limit, ProblemCode code) {
        meters.refused(limit);
        return Problem.passing(code, AGAIN);
    }
}

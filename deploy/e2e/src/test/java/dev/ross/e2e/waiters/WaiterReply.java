package dev.ross.e2e.waiters;

import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.waiters.WaiterRequest.Kind;
import dev.ross.e2e.wire.Answer;

/**
 * A request, and the answer that the waiter got at last.
 *
 * @param key with which it was sent each time
 * @param attempts how often it was sent
 */
record WaiterReply(WaiterRequest request, StoryPerson by, String key, Answer answer, int attempts) {
    boolean isDone() {
        return answer.status() == 204;
    }

    /** Whether it may have had an effect: a refusal says so only of the attempt that it answers. */
    boolean mayBeDone() {
        return isDone() || attempts > 1;
    }

    boolean is(Kind kind) {
        return request.kind() == kind;
    }

    String code() {
        return isDone() ? "" : answer.json().path("code").asString("");
    }

    @Override
    public String toString() {
        return "%s, %s %s, sent %d times, answered with %d %s"
                .formatted(
                        key,
                        request.order(),
                        request,
                        attempts,
                        answer.status(),
                        answer.response().body());
    }
}

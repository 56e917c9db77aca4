package dev.ross.command.platform.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Collects the highest position of the answers to several commands of one request. */
public final class FurthestPosition {
    private long position = -1;

    public void add(ResponseEntity<?> answer) {
        var reached = answer.getHeaders().getFirst(CommandDispatcher.POSITION);
        if (reached != null) position = Math.max(position, Long.parseLong(reached));
    }

    /** None before the first answer. */
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (position >= 0) headers.set(CommandDispatcher.POSITION, Long.toString(position));
        return headers;
    }
}

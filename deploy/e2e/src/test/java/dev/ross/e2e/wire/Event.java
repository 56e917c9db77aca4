package dev.ross.e2e.wire;

import tools.jackson.databind.JsonNode;

/**
 * One event of a stream.
 *
 * @param data what its view shows after it
 * @param at when its last byte was here, by the clock of {@link System#nanoTime}
 */
public record Event(String name, String id, JsonNode data, long at) {}

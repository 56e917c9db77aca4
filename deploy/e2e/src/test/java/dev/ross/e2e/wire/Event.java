package dev.ross.e2e.wire;

import tools.jackson.databind.JsonNode;

/**
 * One event of a stream.
 *
 * @param data the content of its view after it
 * @param at when its last byte arrived, by the clock of {@link System#nanoTime}
 */
public record Event(String name, String id, JsonNode data, long at) {}

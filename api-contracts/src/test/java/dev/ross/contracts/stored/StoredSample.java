package dev.ross.contracts.stored;

import tools.jackson.databind.JsonNode;

/**
 * One event as it was stored once, for ever. It holds the names that stand beside the payload in the store, so that moving
 * or renaming an event is noticed as well.
 */
record StoredSample(String type, String revision, JsonNode payload) {}

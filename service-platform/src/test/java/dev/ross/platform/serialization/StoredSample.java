package dev.ross.platform.serialization;

import tools.jackson.databind.JsonNode;

/**
 * One stored event, kept unchanged for ever. It has the names that are stored beside the payload, so that moving or
 * renaming an event is noticed as well.
 */
record StoredSample(String type, String revision, JsonNode payload) {}

package dev.ross.platform.serialization;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Mix-in for Axon's replay token, which writes its field "context" but reads "resetContext"; keeps the context of a
 * reset.
 */
abstract class ReplayTokenMixIn {

    @JsonProperty("resetContext")
    @Nullable
    Object context;
}

package dev.ross.contracts.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Axon's replay token reads as "resetContext" what is a field "context" in it; written so, a reset keeps its context. */
abstract class ReplayTokenAsRead {

    @JsonProperty("resetContext")
    @Nullable
    Object context;
}

package dev.ross.platform.serialization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Events for the tests of the rules: one valid, the others each with a fault. */
sealed interface RuleTestEvent {

    @Revision("1")
    record Opened(
            DoorId door,
            Personal<Guest> by,
            @Nullable Personal<String> note,
            List<Personally> others,
            Map<DoorId, Integer> knocks,
            Way way,
            Span span,
            Instant at)
            implements RuleTestEvent {}

    record Closed() implements RuleTestEvent {}

    @Revision("1")
    record Named(Personal<String> name) implements RuleTestEvent {
        public Named {
            if (name.value() == null) {
                throw new IllegalArgumentException("does not reckon with erasure");
            }
        }
    }

    @Revision("2")
    record Painted(String colour) implements RuleTestEvent {}

    record DoorId(String building, String local) {
        public DoorId {
            if (!building.startsWith("r")) {
                throw new IllegalArgumentException("not a building");
            }
        }

        @JsonCreator
        static DoorId of(String text) {
            var parts = text.split("\\.");
            return new DoorId(parts[0], parts[1]);
        }

        @Override
        @JsonValue
        public String toString() {
            return building + "." + local;
        }
    }

    record Guest(String name, @Nullable String email) {}

    record Personally(Personal<String> name) {}

    record Span(LocalDate from, LocalDate to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("no time at all");
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Way {
        @JsonTypeName("in")
        record In(int people) implements Way {}
    }
}

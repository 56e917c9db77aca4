package dev.ross.command.architecture.faulty.seating;

import dev.ross.command.architecture.faulty.team.KnowsItBack;
import java.time.Instant;

public final class PublicForNobody {
    KnowsItBack other() {
        return new KnowsItBack();
    }

    Instant ownClock() {
        return Instant.now();
    }
}

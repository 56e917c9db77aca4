package dev.ross.query.platform.live;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.query.house.Scenes;

/** A hail with so much to say that a few of them fill every buffer on the way. */
final class LongHail {
    private static final int LENGTH = 20_000;

    private LongHail() {}

    static ServerHailed at(Scenes house, int number) {
        var note = Personal.of(Subject.guestAt("gus", house.restaurant().value()), "x".repeat(LENGTH));
        return new ServerHailed(
                house.seatingId("s1"),
                HailId.of("h" + number),
                HailKind.HELP,
                note,
                Scenes.OPENING.plusSeconds(number));
    }
}

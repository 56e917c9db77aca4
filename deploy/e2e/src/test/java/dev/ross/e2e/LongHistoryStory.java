package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.house.House;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.wire.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A restaurant and a team that were changed so often that the house keeps a short cut to what they are now. */
@Order(6)
@ExtendWith(OneHouse.class)
@SuppressWarnings("NullAway.Init") // set before everything
class LongHistoryStory {
    /** More than are ever read one by one. */
    private static final int OFTEN = 50;

    private static House house;
    private static Person greta;
    private static Restaurant old;

    @BeforeAll
    static void manyYearsPass(House opened) {
        house = opened;
        greta = Person.signUp(house, App.STAFF, "Greta");
        old = Restaurant.foundedBy(greta, "Den Gamla", "Uppsala", Zones.whereItIsAfternoon())
                .opened(Json.of("leadMinutes", 0, "maxOversizeSeats", 8));
        old.table("1", 4);
        for (int year = 0; year < OFTEN; year++) {
            old.show(year % 2 == 0 ? "PRIVATE" : "PUBLIC");
            var invitation = Json.of("email", "nobody" + year + "@ross.test", "role", "STAFF");
            var invited = greta.create(old.at("/staff-invitations"), invitation);
            greta.delete(old.at("/staff-invitations/" + invited)).expect(204);
        }
    }

    @Test
    void itsManagerIsStillLetInToldOfRequestsAndItsMailsNameIt() {
        assertThat(greta.get(old.at("/staff")).expect(200).items()).hasSize(1);
        var gita = Person.signUp(house, App.GUEST, "Gita");

        old.ask(gita, old.soon(), "");

        house.inbox().await(greta.email(), "Den Gamla: Gita Test asks");
        house.inbox().await(gita.email(), "Den Gamla: your request");
    }
}

package dev.ross.query.team.staff;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@House
class StaffTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void colleaguesSeeEachOtherAndTheManagerHowToReachThem() {
        var house = Scenes.at("staff1");
        log.tell(house.joined("mia", MANAGER), house.joined("ann", STAFF));

        var toStaff = items("/restaurants/staff1/staff", Issuer.staff("ann", "staff1"));
        var toManager = items("/restaurants/staff1/staff", Issuer.manager("mia", "staff1"));

        assertThat(toStaff).hasSize(2);
        assertThat(toStaff.at("/0/email").isMissingNode()).isTrue();
        assertThat(toManager.at("/0/email").asString()).isEqualTo("mia@example.org");
    }

    @Test
    void theOnlyManagerIsNeitherRemovedNorGivenAnotherRole() {
        var house = Scenes.at("staff4");
        var mia = Issuer.manager("mia", "staff4");
        log.tell(house.joined("mia", MANAGER), house.joined("ann", STAFF));

        var alone = items("/restaurants/staff4/staff", mia);
        assertThat(alone.at("/0/actions")).isEmpty();
        assertThat(alone.at("/1/actions")).hasSize(2);

        log.tell(new StaffRoleChanged(house.restaurant(), StaffId.of("ann"), MANAGER, Scenes.OPENING));
        assertThat(items("/restaurants/staff4/staff", mia).at("/0/actions")).hasSize(2);
    }

    @Test
    void aCommandMayBeConditionalOnTheVersionOfTheTeam() {
        var house = Scenes.at("staff5");
        log.tell(house.joined("mia", MANAGER), house.joined("ann", STAFF));

        for (var path : new String[] {"/restaurants/staff5/staff", "/restaurants/staff5/staff-invitations"})
            assertThat(visitor.get(path, Issuer.manager("mia", "staff5"), "Ross-Position", position())
                            .json()
                            .at("/version")
                            .asLong())
                    .as(path)
                    .isOne();
    }

    private String position() {
        return String.valueOf(log.position());
    }

    @Test
    void anInvitationIsOpenUntilItIsTakenBack() {
        var house = Scenes.at("staff2");
        var id = new InvitationId(house.restaurant(), "i1");
        var email = Personal.of(Subject.visit("staff2.i1"), "new@example.org");
        var until = Scenes.OPENING.plus(Duration.ofDays(7));
        log.tell(
                house.joined("mia", MANAGER),
                new StaffInvited(house.restaurant(), id, email, STAFF, "00", until, StaffId.of("mia"), Scenes.OPENING));
        var path = "/restaurants/staff2/staff-invitations";
        var invited = items(path, Issuer.manager("mia", "staff2")).get(0);
        assertThat(invited.get("email").asString()).isEqualTo("new@example.org");
        assertThat(invited.get("expired").asBoolean()).isTrue();

        log.tell(new InvitationRevoked(house.restaurant(), id, Scenes.OPENING));

        assertThat(items(path, Issuer.manager("mia", "staff2"))).isEmpty();
    }

    @Test
    void whoIsPromotedIsSeenAsAManager() {
        var house = Scenes.at("staff3");
        log.tell(house.joined("mia", MANAGER), house.joined("ann", STAFF));
        log.tell(new StaffRoleChanged(house.restaurant(), StaffId.of("ann"), MANAGER, Scenes.OPENING));

        var staff = items("/restaurants/staff3/staff", Issuer.manager("ann", "staff3"));

        assertThat(staff.at("/1/role").asString()).isEqualTo("MANAGER");
    }

    private JsonNode items(String path, String token) {
        return visitor.get(path, token, "Ross-Position", position()).json().at("/items");
    }
}

package dev.ross.query.team.staff;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class StaffTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void colleaguesSeeEachOtherAndTheManagerHowToReachThem() {
        var restaurant = EventScenes.at("staff1");
        log.append(restaurant.joined("mia", MANAGER), restaurant.joined("ann", STAFF));

        var toStaff = items("/restaurants/staff1/staff", QueryTokenIssuer.staff("ann", "staff1"));
        var toManager = items("/restaurants/staff1/staff", QueryTokenIssuer.manager("mia", "staff1"));

        assertThat(toStaff).hasSize(2);
        assertThat(toStaff.at("/0/email").isMissingNode()).isTrue();
        assertThat(toManager.at("/0/email").asString()).isEqualTo("mia@example.org");
    }

    @Test
    void theOnlyManagerIsNeitherRemovedNorGivenAnotherRole() {
        var restaurant = EventScenes.at("staff4");
        var mia = QueryTokenIssuer.manager("mia", "staff4");
        log.append(restaurant.joined("mia", MANAGER), restaurant.joined("ann", STAFF));

        var alone = items("/restaurants/staff4/staff", mia);
        assertThat(alone.at("/0/actions")).isEmpty();
        assertThat(alone.at("/1/actions")).hasSize(2);

        log.append(new StaffRoleChanged(restaurant.id(), StaffId.of("ann"), MANAGER, EventScenes.OPENING));
        assertThat(items("/restaurants/staff4/staff", mia).at("/0/actions")).hasSize(2);
    }

    @Test
    void aCommandMayBeConditionalOnTheVersionOfTheTeam() {
        var restaurant = EventScenes.at("staff5");
        log.append(restaurant.joined("mia", MANAGER), restaurant.joined("ann", STAFF));

        for (var path : new String[] {"/restaurants/staff5/staff", "/restaurants/staff5/staff-invitations"})
            assertThat(visitor.get(path, QueryTokenIssuer.manager("mia", "staff5"), "Ross-Position", position())
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
        var restaurant = EventScenes.at("staff2");
        var id = new InvitationId(restaurant.id(), "i1");
        var email = Personal.of(Subject.visit("staff2.i1"), "new@example.org");
        var until = EventScenes.OPENING.plus(Duration.ofDays(7));
        log.append(
                restaurant.joined("mia", MANAGER),
                new StaffInvited(
                        restaurant.id(), id, email, STAFF, "00", until, StaffId.of("mia"), EventScenes.OPENING));
        var path = "/restaurants/staff2/staff-invitations";
        var invited = items(path, QueryTokenIssuer.manager("mia", "staff2")).get(0);
        assertThat(invited.get("email").asString()).isEqualTo("new@example.org");
        assertThat(invited.get("expired").asBoolean()).isTrue();

        log.append(new InvitationRevoked(restaurant.id(), id, EventScenes.OPENING));

        assertThat(items(path, QueryTokenIssuer.manager("mia", "staff2"))).isEmpty();
    }

    @Test
    void whoIsPromotedIsSeenAsAManager() {
        var restaurant = EventScenes.at("staff3");
        log.append(restaurant.joined("mia", MANAGER), restaurant.joined("ann", STAFF));
        log.append(new StaffRoleChanged(restaurant.id(), StaffId.of("ann"), MANAGER, EventScenes.OPENING));

        var staff = items("/restaurants/staff3/staff", QueryTokenIssuer.manager("ann", "staff3"));

        assertThat(staff.at("/1/role").asString()).isEqualTo("MANAGER");
    }

    private JsonNode items(String path, String token) {
        return visitor.get(path, token, "Ross-Position", position()).json().at("/items");
    }
}

package dev.ross.query.menu.page;

import static dev.ross.contracts.menu.MenuEdition.DRAFT;
import static dev.ross.contracts.menu.MenuEdition.PUBLISHED;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.MenuScenes;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class MenuDraftTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void aDraftIsSeenByTheTeamAloneAndPublishedAllAtOnce() {
        var menu = openedWithDraft("draft1");
        assertThat(MenuScenes.names(get(menu, "", null))).containsExactly("Herring", "Perch");
        assertThat(get(menu, "", menu.staff()).json().at("/hasDraft").asBoolean())
                .isTrue();
        assertThat(MenuScenes.names(get(menu, "?edition=DRAFT", menu.staff())))
                .containsExactly("Cured herring", "Pike");
        log.append(EventScenes.at("draft1-next").joined("sam", STAFF));
        for (var stranger : List.of("", QueryTokenIssuer.guest("gus"), QueryTokenIssuer.staff("sam", "draft1-next"))) {
            var refused = get(menu, "?edition=DRAFT", stranger.isEmpty() ? null : stranger);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().at("/code").asString()).isEqualTo("UNKNOWN");
        }

        log.append(menu.published());

        assertThat(MenuScenes.names(get(menu, "", null))).containsExactly("Cured herring", "Pike");
        assertThat(get(menu, "", menu.staff()).json().at("/hasDraft").asBoolean())
                .isFalse();
    }

    @Test
    void aDraftThatIsDiscardedLeavesTheMenuAsItWas() {
        var menu = openedWithDraft("draft2");

        log.append(menu.discarded());

        assertThat(MenuScenes.names(get(menu, "", null))).containsExactly("Herring", "Perch");
        assertThat(MenuScenes.names(get(menu, "?edition=DRAFT", menu.staff()))).containsExactly("Herring", "Perch");
    }

    @Test
    void theTeamSeesVersionsAndWhatItMayDo() {
        var menu = openedWithDraft("draft3");
        log.append(menu.soldOut("m1"));

        var ofStaff = get(menu, "", menu.staff()).json();
        assertThat(ofStaff.at("/version").asLong()).isEqualTo(4);
        assertThat(ofStaff.at("/stockVersion").asLong()).isZero();
        assertThat(texts(ofStaff.at("/actions"))).containsExactly("mark-sold-out", "mark-available", "count-down");
        var mia = QueryTokenIssuer.manager("mia", "draft3");
        assertThat(texts(get(menu, "", mia).json().at("/actions"))).contains("add-item", "publish", "discard-draft");

        log.append(menu.published());
        var after = get(menu, "", menu.staff()).json();
        assertThat(after.at("/version").asLong()).isEqualTo(5);
        assertThat(after.at("/stockVersion").asLong()).isZero();
        assertThat(texts(get(menu, "", mia).json().at("/actions")))
                .contains("add-item")
                .doesNotContain("publish", "discard-draft");
    }

    /** Published are herring and perch; in the draft one is changed, one removed and one added. */
    private MenuScenes openedWithDraft(String name) {
        var restaurant = EventScenes.at(name);
        var menu = MenuScenes.at(name);
        log.append(
                restaurant.registered(),
                restaurant.published(),
                restaurant.joined("ann", STAFF),
                restaurant.joined("mia", MANAGER));
        log.append(
                menu.added("m1", menu.dish("Herring", 1, 18_500), PUBLISHED),
                menu.added("m2", menu.dish("Perch", 2, 21_500), PUBLISHED),
                menu.changed("m1", menu.dish("Cured herring", 1, 19_500), DRAFT),
                menu.removed("m2", DRAFT),
                menu.added("m3", menu.dish("Pike", 3, 22_500), DRAFT));
        return menu;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private HttpVisitor.Answer get(MenuScenes menu, String query, @Nullable String token) {
        var position = String.valueOf(log.position());
        return visitor.get("/restaurants/" + menu.id() + "/menu" + query, token, "Ross-Position", position);
    }
}

package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.team.EmploymentEvent.Disengaged;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import dev.ross.contracts.value.StaffId;
import dev.ross.saga.platform.identity.AdminInterface;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims in tokens about a person's team, from the event to the identity provider. */
class MembershipTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static AdminInterface provider;
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        provider = new AdminInterface();
        service = RunningSagaService.on(
                SagaTestStores.fresh(),
                properties -> {
                    properties.put("ross.identity.admin-url", provider.url());
                    properties.put("ross.identity.client-secret", "secret");
                },
                CommandSideStub.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    @Test
    void whoJoinsChangesAndLeavesIsKnownAsSuch() {
        known("mia");
        join("mia", RestaurantRole.STAFF);
        await().until(() -> provider.attributesOf("mia")
                .equals(Map.of(
                        "locale", List.of("sv"), "restaurantId", List.of("r1"), "restaurantRole", List.of("STAFF"))));

        service.happened(
                "team:r1",
                new StaffRoleChanged(
                        evening.restaurant(), StaffId.of("mia"), RestaurantRole.MANAGER, RestaurantEvents.NOON));
        await().until(() ->
                List.of("MANAGER").equals(provider.attributesOf("mia").get("restaurantRole")));

        leave("mia");
        await().until(() -> provider.attributesOf("mia").equals(Map.of("locale", List.of("sv"))));
    }

    @Test
    void theLastStateWinsHoweverLateTheProviderIs() {
        known("sam");
        provider.broken = true;
        join("sam", RestaurantRole.MANAGER);
        leave("sam");
        join("sam", RestaurantRole.STAFF);
        await().until(() ->
                service.count("scheduled_tasks", "task_name = 'write-membership' AND consecutive_failures > 0") == 3);
        provider.broken = false;

        await().until(() -> service.count("scheduled_tasks", "task_name = 'write-membership'") == 0);
        assertThat(provider.attributesOf("sam")).containsEntry("restaurantRole", List.of("STAFF"));
    }

    private static void known(String staff) {
        provider.users.put(staff, Map.of("username", staff, "attributes", Map.of("locale", List.of("sv"))));
    }

    private static void join(String staff, RestaurantRole role) {
        service.happened("employment:" + staff, evening.engaged(staff));
        service.happened("team:r1", evening.joined(staff, role));
    }

    private static void leave(String staff) {
        service.happened(
                "employment:" + staff, new Disengaged(StaffId.of(staff), evening.restaurant(), RestaurantEvents.NOON));
        service.happened("team:r1", new StaffRemoved(evening.restaurant(), StaffId.of(staff), RestaurantEvents.NOON));
    }
}

package dev.ross.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OneRealm.class)
@Execution(ExecutionMode.CONCURRENT) // beside the other classes
@ResourceLock(OneRealm.LOCK) // its methods one after another
class SagaServicePermissionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final TrialRealm realm;
    private final AdminApi admin;

    SagaServicePermissionsTest(TrialRealm realm) {
        this.realm = realm;
        this.admin = realm.admin();
    }

    @Test
    void theSagaServiceWritesTheTwoAttributesAndTheNextTokenCarriesThem() throws Exception {
        var person = realm.person("guest@ross.test");
        var address = "/ross/users/" + person.get("id").asString();
        var attributes = person.withObject("/attributes");
        attributes.putArray("restaurantId").add("r-2");
        attributes.putArray("restaurantRole").add("STAFF");
        assertThat(realm.asSagaService("GET", address, "")).isEqualTo(200);
        assertThat(realm.asSagaService("PUT", address, person.toString())).isEqualTo(204);
        var token = realm.login("ross-staff-app", "guest@ross.test");
        assertThat(token.get("restaurantId").asString()).isEqualTo("r-2");

        attributes.removeAll();
        assertThat(realm.asSagaService("PUT", address, person.toString())).isEqualTo(204);
        assertThat(realm.login("ross-staff-app", "guest@ross.test").has("restaurantId"))
                .isFalse();
        assertThat(realm.asSagaService("GET", "/ross/users/someone-who-left", ""))
                .isEqualTo(404);
    }

    @Test
    void itGivesNobodyARoleNeitherOfOursNorOfKeycloaksAndLeastOfAllItself() throws Exception {
        var keycloaks = realm.client("realm-management").get("id").asString();
        var ofOurs = "[" + admin.find("/ross/roles/OPERATOR").orElseThrow() + "]";
        var ofKeycloaks = "["
                + admin.find("/ross/clients/" + keycloaks + "/roles/realm-admin")
                        .orElseThrow() + "]";
        for (var name : new String[] {"guest@ross.test", "service-account-ross-saga-service"}) {
            var mappings = "/ross/users/" + realm.person(name).get("id").asString() + "/role-mappings";
            assertThat(realm.asSagaService("POST", mappings + "/realm", ofOurs))
                    .as(name)
                    .isEqualTo(403);
            assertThat(realm.asSagaService("POST", mappings + "/clients/" + keycloaks, ofKeycloaks))
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void itSeesAndChangesNothingBesidesPeople() throws Exception {
        for (var place : new String[] {"clients", "groups", "roles", "events", "identity-provider/instances"}) {
            assertThat(realm.asSagaService("GET", "/ross/" + place, ""))
                    .as(place)
                    .isEqualTo(403);
        }
        var guest = "/ross/users/" + realm.person("guest@ross.test").get("id").asString();
        assertThat(realm.asSagaService("POST", guest + "/impersonation", "")).isEqualTo(403);
        assertThat(realm.asSagaService("PUT", "/ross", "{\"enabled\":false}")).isEqualTo(403);
        assertThat(realm.asSagaService("POST", "/ross/groups", "{\"name\":\"mine\"}"))
                .isEqualTo(403);
        assertThat(realm.asSagaService("GET", "/master/users", "")).isEqualTo(403);
    }

    @Test
    void aRealmMadeBeforeIsBroughtToTheseRights() throws Exception {
        withoutRules();
        asItWasBefore();
        var found = (ObjectNode) admin.find("/ross").orElseThrow();
        admin.put("/ross", found.put("adminPermissionsEnabled", false));

        assertThat(realm.reconcile(TrialRealm.PUBLIC_URL)).containsExactly("rights");
        assertThat(realm.reconcile(TrialRealm.PUBLIC_URL)).isEmpty();
        itGivesNobodyARoleNeitherOfOursNorOfKeycloaksAndLeastOfAllItself();
        theSagaServiceWritesTheTwoAttributesAndTheNextTokenCarriesThem();
    }

    private void withoutRules() {
        var rules =
                "/ross/clients/" + realm.client("admin-permissions").get("id").asString() + "/authz/resource-server";
        remove(rules + "/permission/scope", "people-for-ross-saga-service");
        remove(rules + "/policy/client", "ross-saga-service");
    }

    private void remove(String place, String name) {
        var found = admin.find(place + "/search?name=" + name).orElseThrow();
        admin.delete(place + "/" + found.get("id").asString(), JSON.createObjectNode());
    }

    private void asItWasBefore() {
        var roles = "/clients/" + realm.client("realm-management").get("id").asString();
        var manageUsers = JSON.createArrayNode()
                .add(admin.find("/ross" + roles + "/roles/manage-users").orElseThrow());
        var account =
                realm.person("service-account-ross-saga-service").get("id").asString();
        admin.post("/ross/users/" + account + "/role-mappings" + roles, manageUsers);
        var service = realm.client("ross-saga-service").get("id").asString();
        admin.post("/ross/clients/" + service + "/scope-mappings" + roles, manageUsers);
    }
}

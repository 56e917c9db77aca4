package dev.ross.standalone.keycloak;

import dev.ross.standalone.lifecycle.StartException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Grants the saga service's account its rights: to read and change people, by a fine-grained permission of its own. It
 * revokes the role {@code manage-users} of older realms, which may also assign roles.
 */
final class SagaServicePermissions {
    private static final String REALM = "/ross";
    private static final String SERVICE = "ross-saga-service";
    private static final String PERMISSIONS = "admin-permissions";
    private static final JsonMapper JSON = new JsonMapper();

    private final AdminApi keycloak;

    SagaServicePermissions(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    /** Returns whether anything was changed. */
    boolean bringInLine(ObjectNode realm, JsonNode wanted) {
        var isNew = enable(realm);
        var ruled = rule(wanted);
        var relieved = takeRolesAway();
        return isNew || ruled || relieved;
    }

    private boolean rule(JsonNode wanted) {
        var changed = false;
        var rules = REALM + "/clients/" + idOf(PERMISSIONS) + "/authz/resource-server";
        for (var client : wanted.get("clients")) {
            if (client.get("clientId").asString().equals(PERMISSIONS)) {
                for (var rule : client.at("/authorizationSettings/policies")) {
                    changed |= make(rules, rule);
                }
            }
        }
        return changed;
    }

    private boolean enable(ObjectNode realm) {
        if (realm.path("adminPermissionsEnabled").asBoolean(false)) {
            return false;
        }
        keycloak.put(REALM, realm.put("adminPermissionsEnabled", true));
        return true;
    }

    private boolean make(String rules, JsonNode rule) {
        var isPermission = rule.get("type").asString().equals("scope");
        var place = rules + (isPermission ? "/permission/scope" : "/policy/client");
        var found = keycloak.find(place + "/search?name=" + rule.get("name").asString());
        if (found.isPresent()) {
            return false;
        }
        var config = rule.get("config");
        var made = JSON.createObjectNode();
        for (var field : new String[] {"name", "description", "logic", "decisionStrategy"}) {
            made.set(field, rule.get(field));
        }
        if (isPermission) {
            made.set("resourceType", config.get("defaultResourceType"));
            made.set("scopes", list(config, "scopes"));
            made.set("policies", list(config, "applyPolicies"));
        } else {
            made.set("clients", list(config, "clients"));
        }
        keycloak.post(place, made);
        return true;
    }

    private boolean takeRolesAway() {
        var roles = "/clients/" + idOf("realm-management");
        var account = keycloak.find(REALM + "/clients/" + idOf(SERVICE) + "/service-account-user")
                .orElseThrow()
                .get("id")
                .asString();
        var fromAccount = takeAway(REALM + "/users/" + account + "/role-mappings" + roles);
        var fromTokens = takeAway(REALM + "/clients/" + idOf(SERVICE) + "/scope-mappings" + roles);
        return fromAccount || fromTokens;
    }

    private boolean takeAway(String place) {
        var held = keycloak.find(place).orElseThrow();
        if (held.isEmpty()) {
            return false;
        }
        keycloak.delete(place, held);
        return true;
    }

    /** Parses a list, which the configuration of a policy contains as text. */
    private static JsonNode list(JsonNode config, String name) {
        return JSON.readTree(config.get(name).asString());
    }

    private String idOf(String client) {
        var found = keycloak.find(REALM + "/clients?clientId=" + client).orElseThrow();
        if (found.isEmpty()) {
            throw new StartException("The realm in Keycloak has no client " + client
                    + ": ROSS needs a Keycloak of 26.2 or newer, with its fine-grained admin permissions on.");
        }
        return found.get(0).get("id").asString();
    }
}

package dev.ross.standalone.keycloak;

import dev.ross.standalone.login.LoginCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * The account of the operator of this machine: it has the realm role OPERATOR and a password that is kept among the
 * secrets of the data folder. Each start creates it or resets its password and role.
 *
 * @param password as it is in the secrets
 */
public record OperatorAccount(AdminApi keycloak, String password) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String USERS = "/ross/users";

    public void bringInLine() {
        keycloak.post(
                USERS,
                JSON.createObjectNode()
                        .put("username", LoginCommand.OPERATOR)
                        .put("email", LoginCommand.OPERATOR)
                        .put("emailVerified", true)
                        .put("enabled", true)
                        .put("firstName", "Operator")
                        .put("lastName", "of this machine"));
        var user = USERS + "/"
                + keycloak.find(USERS + "?exact=true&username=" + LoginCommand.OPERATOR)
                        .orElseThrow()
                        .get(0)
                        .get("id")
                        .asString();
        keycloak.put(
                user + "/reset-password",
                JSON.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", false));
        var role = keycloak.find("/ross/roles/OPERATOR").orElseThrow();
        keycloak.post(user + "/role-mappings/realm", JSON.createArrayNode().add(role));
    }
}

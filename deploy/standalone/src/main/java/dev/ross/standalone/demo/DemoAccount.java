package dev.ross.standalone.demo;

import dev.ross.standalone.keycloak.AdminApi;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An account of the demo restaurant, with a password that was generated for this data folder. */
record DemoAccount(String role, String email, String password) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String USERS = "/ross/users";

    static DemoAccount parse(String line) {
        var words = line.strip().split("\\s+");
        return new DemoAccount(words[0], words[1], words[2]);
    }

    /** Creates the account in Keycloak with this password, or sets the password if the account exists. */
    void enrol(AdminApi keycloak) {
        keycloak.post(USERS, user());
        var id = keycloak.find(USERS + "?exact=true&username=" + email)
                .orElseThrow()
                .get(0)
                .get("id")
                .asString();
        keycloak.put(USERS + "/" + id + "/reset-password", credential());
    }

    private ObjectNode user() {
        var user = JSON.createObjectNode();
        user.put("username", email)
                .put("email", email)
                .put("emailVerified", true)
                .put("enabled", true);
        user.put("firstName", role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1));
        user.put("lastName", "Demo");
        return user;
    }

    private ObjectNode credential() {
        return JSON.createObjectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }

    @Override
    public String toString() {
        return "%-8s %s %s".formatted(role, email, password);
    }
}

package dev.ross.standalone.keycloak;

import dev.ross.standalone.lifecycle.StartException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Updates the realm to the settings, at every start: imports it whole where it is missing, and else changes only what
 * follows from the settings, so that an operator's manual changes are kept.
 */
public final class RealmReconciliation {
    private static final String REALM = "/ross";
    private static final List<String> FROM_SETTINGS = List.of("redirectUris", "webOrigins", "baseUrl", "secret");
    private static final String LOGOUT = "post.logout.redirect.uris";

    private final AdminApi keycloak;

    public RealmReconciliation(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    /** Returns the names of what it changed: none, when it runs a second time. */
    public Set<String> reconcile(RealmTemplate template) {
        var wanted = template.filledIn();
        var changed = new TreeSet<String>();
        try {
            var found = keycloak.find(REALM);
            if (found.isEmpty()) {
                keycloak.post("", wanted);
                changed.add("realm");
                return changed;
            }
            if (new SagaServicePermissions(keycloak).bringInLine((ObjectNode) found.get(), wanted)) {
                changed.add("rights");
            }
            if (mail((ObjectNode) found.get(), wanted)) {
                changed.add("smtpServer");
            }
            for (var client : wanted.get("clients")) {
                if (client(client)) {
                    changed.add(client.get("clientId").asString());
                }
            }
            return changed;
        } catch (RestClientException e) {
            throw new StartException(
                    "The realm ross in Keycloak cannot be brought in line: see that " + keycloak
                            + " answers and may administer it.",
                    e);
        }
    }

    private boolean mail(ObjectNode found, JsonNode wanted) {
        var before = withoutPassword(found.path("smtpServer"));
        var after = withoutPassword(wanted.get("smtpServer"));
        found.set("smtpServer", wanted.get("smtpServer"));
        var authenticates = wanted.get("smtpServer").get("auth").asString().equals("true");
        if (before.equals(after) && !authenticates) {
            return false;
        }
        keycloak.put(REALM, found); // Keycloak never returns a password, so one that is set is written each time
        return !before.equals(after);
    }

    private static JsonNode withoutPassword(JsonNode smtp) {
        var copy = smtp.deepCopy();
        if (copy instanceof ObjectNode settings) {
            settings.remove("password");
            settings.remove("user");
        }
        return copy;
    }

    private boolean client(JsonNode wanted) {
        var id = wanted.get("clientId").asString();
        var found = keycloak.find(REALM + "/clients?clientId=" + id).orElseThrow();
        if (found.isEmpty()) {
            keycloak.post(REALM + "/clients", wanted);
            return true;
        }
        var client = (ObjectNode) found.get(0);
        var before = client.deepCopy();
        for (var field : FROM_SETTINGS) {
            if (wanted.has(field)) {
                client.set(field, wanted.get(field));
            }
        }
        if (wanted.path("attributes").has(LOGOUT)) {
            client.withObject("/attributes")
                    .set(LOGOUT, wanted.get("attributes").get(LOGOUT));
        }
        if (sameClient(before, client)) {
            return false;
        }
        keycloak.put(REALM + "/clients/" + client.get("id").asString(), client);
        return true;
    }

    /** Compares addresses as sets, since Keycloak returns them in an order of its own. */
    private static boolean sameClient(JsonNode before, JsonNode after) {
        return elements(before.path("redirectUris")).equals(elements(after.path("redirectUris")))
                && elements(before.path("webOrigins")).equals(elements(after.path("webOrigins")))
                && before.path("baseUrl").equals(after.path("baseUrl"))
                && before.path("secret").equals(after.path("secret"))
                && before.path("attributes").equals(after.path("attributes"));
    }

    private static Set<String> elements(JsonNode array) {
        var elements = new TreeSet<String>();
        array.forEach(element -> elements.add(element.asString()));
        return elements;
    }
}

package dev.ross.saga.platform.identity;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/** Changes the attributes of the realm's users. A change appears in the next token of that user. */
public class RealmUsers {
    private static final Logger log = LoggerFactory.getLogger(RealmUsers.class);
    private static final String USER = "/admin/realms/{realm}/users/{user}";
    private static final String ATTRIBUTES = "attributes";

    private final RestClient admin;
    private final String realm;

    RealmUsers(RestClient admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /**
     * Sets these attributes of a user, removes those that are given as empty, and leaves all others as they are.
     * Nothing is written where nothing changes, or where there is no such user any more.
     *
     * @throws org.springframework.web.client.RestClientException if the provider refuses or cannot be reached
     * @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException if it gives no token
     */
    public void write(String user, Map<String, Optional<String>> wanted) {
        try {
            change(user, wanted);
        } catch (HttpClientErrorException.NotFound e) {
            if (!isOfUser(e)) throw e;
            log.info("user {} is gone, there is nothing to write", user);
        }
    }

    private void change(String user, Map<String, Optional<String>> wanted) {
        var known = admin.get().uri(USER, realm, user).retrieve().requiredBody(ObjectNode.class);
        var before = known.get(ATTRIBUTES) instanceof ObjectNode given ? given : known.objectNode();
        var attributes = before.deepCopy();
        wanted.forEach((name, value) ->
                value.ifPresentOrElse(given -> attributes.putArray(name).add(given), () -> attributes.remove(name)));
        if (attributes.equals(before)) return;
        known.set(ATTRIBUTES, attributes);
        admin.put()
                .uri(USER, realm, user)
                .contentType(MediaType.APPLICATION_JSON)
                .body(known)
                .retrieve()
                .toBodilessEntity();
    }

    /** Whether the user is missing. A wrong address or realm is not found either, and is an error. */
    private static boolean isOfUser(HttpClientErrorException.NotFound answer) {
        return answer.getResponseBodyAsString().contains("User not found");
    }
}

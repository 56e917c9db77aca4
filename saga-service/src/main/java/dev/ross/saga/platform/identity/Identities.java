package dev.ross.saga.platform.identity;

import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users of the realm. A change is seen in the next token of that user. */
public class Identities {
    private static final Logger log = LoggerFactory.getLogger(Identities.class);

    private final UsersResource users;

    Identities(UsersResource users) {
        this.users = users;
    }

    /**
     * Gives a user these attributes, takes those away that are given as empty, and leaves all others as they are. Nothing is
     * written where nothing changes, or where there is no such user any more.
     *
     * @throws jakarta.ws.rs.WebApplicationException if the provider refuses
     * @throws jakarta.ws.rs.ProcessingException if it cannot be reached
     */
    public void write(String user, Map<String, Optional<String>> wanted) {
        try {
            write(users.get(user), wanted);
        } catch (NotFoundException e) {
            if (!isOfUser(e)) throw e;
            log.info("user {} is gone, there is nothing to write", user);
        }
    }

    private static void write(UserResource user, Map<String, Optional<String>> wanted) {
        var known = user.toRepresentation();
        var attributes = attributesOf(known);
        wanted.forEach((name, value) ->
                value.ifPresentOrElse(given -> attributes.put(name, List.of(given)), () -> attributes.remove(name)));
        if (attributes.equals(attributesOf(known))) return;
        known.setAttributes(attributes);
        user.update(known);
    }

    private static Map<String, List<String>> attributesOf(UserRepresentation user) {
        return user.getAttributes() == null ? new HashMap<>() : new HashMap<>(user.getAttributes());
    }

    /** A wrong address or realm is not found either, and must not pass for a user who left. */
    private static boolean isOfUser(NotFoundException answer) {
        return answer.getResponse().readEntity(String.class).contains("User not found");
    }
}

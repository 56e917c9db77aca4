package dev.ross.query.platform.security;

import dev.ross.platform.security.ActorToken;
import dev.ross.query.platform.security.validity.TokenValidity;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Factory of {@link StreamAdmission}s. */
@Component
public class StreamAdmissions {
    private final TokenValidity validity;

    StreamAdmissions(TokenValidity validity) {
        this.validity = validity;
    }

    /** For the caller of this request, which is the current one. */
    public StreamAdmission of(HttpServletRequest request) {
        return new StreamAdmission(ActorToken.current(), ClientAddress.of(request), validity);
    }
}

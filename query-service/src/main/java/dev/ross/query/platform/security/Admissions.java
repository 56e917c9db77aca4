package dev.ross.query.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Lets whoever was let in once stay for a while. */
@Component
public class Admissions {
    private final Standing standing;

    Admissions(Standing standing) {
        this.standing = standing;
    }

    /** Of the caller of this request, which is the current one. */
    public Admission of(HttpServletRequest request) {
        return new Admission(ActorToken.current(), ClientAddress.of(request), standing);
    }
}

package dev.ross.standalone.login;

import java.time.Duration;

/** The tokens from a login. */
public record LoginTokens(String access, String refresh, Duration accessLives) {
    @Override
    public String toString() {
        return "tokens";
    }
}

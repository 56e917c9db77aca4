package dev.ross.standalone.login;

import java.time.Duration;

/** What a login yields. */
public record Tokens(String access, String refresh, Duration accessLives) {
    @Override
    public String toString() {
        return "tokens";
    }
}

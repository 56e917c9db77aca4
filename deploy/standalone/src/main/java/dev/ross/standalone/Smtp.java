package dev.ross.standalone;

import java.util.Optional;

/**
 * The mail server in use.
 *
 * @param login none where it asks for none
 * @param startTls whether the connection must be encrypted before anything else is said
 */
public record Smtp(String host, int port, Optional<Login> login, boolean startTls, String from) {
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}

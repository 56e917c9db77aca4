package dev.ross.standalone.mail;

import java.util.Optional;

/**
 * The address of the mail server in use.
 *
 * @param login absent where the server asks for none
 * @param startTls whether the connection must be encrypted before anything else is sent
 */
public record MailServerAddress(String host, int port, Optional<Login> login, boolean startTls, String from) {
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}

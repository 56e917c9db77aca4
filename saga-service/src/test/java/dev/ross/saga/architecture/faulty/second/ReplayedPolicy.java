package dev.ross.saga.architecture.faulty.second;

import java.sql.SQLException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** Names no processor, runs on replay, sends commands and knows of databases. */
public class ReplayedPolicy {
    @EventHandler
    void on(String event, CommandGateway commands) throws SQLException {
        commands.sendAndWait(event);
    }
}

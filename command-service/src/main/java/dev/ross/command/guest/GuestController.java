package dev.ross.command.guest;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.guest.GuestCommand.TagGuest;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GuestController {
    private final CommandDispatcher commands;

    GuestController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Replaces the tags and the note that staff keep about a seating's guest. */
    @PutMapping("/seatings/{seating}/guest-tags")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> tag(
            @PathVariable SeatingId seating,
            @Valid @RequestBody TagsRequest body,
            Actor actor,
            RequestContext context) {
        var notes = Personal.of(Subject.visit(seating.toString()), body.notes());
        return commands.send(new TagGuest(seating, notes), actor, context);
    }

    record TagsRequest(
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
            @Nullable @MultiLine @Size(max = 1000) String note) {
        GuestNotes notes() {
            return new GuestNotes(
                    tags.stream().map(String::strip).distinct().toList(),
                    note == null || note.isBlank() ? null : note.strip());
        }
    }
}

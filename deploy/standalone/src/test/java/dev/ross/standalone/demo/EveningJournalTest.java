package dev.ross.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveningJournalTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasAnsweredIsKnownToTheNextStart() {
        var journal = new EveningJournal(folder.resolve("evening"));
        assertThat(journal.done()).isEmpty();

        journal.add("okafor", "r.s1");
        journal.add("okafor-seat", "");

        assertThat(new EveningJournal(folder.resolve("evening")).done())
                .containsExactly(entry("okafor", "r.s1"), entry("okafor-seat", ""));
        assertThat(journal.isComplete()).isFalse();
    }

    @Test
    void aCompleteEveningStaysSo() {
        var journal = new EveningJournal(folder.resolve("evening"));
        journal.add("okafor", "r.s1");
        journal.complete();
        assertThat(new EveningJournal(folder.resolve("evening")).isComplete()).isTrue();
    }
}

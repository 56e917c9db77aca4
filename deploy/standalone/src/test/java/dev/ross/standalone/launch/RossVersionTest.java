package dev.ross.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;

class RossVersionTest {
    private final DefaultListableBeanFactory services = new DefaultListableBeanFactory();

    @Test
    void namesTheVersionAndTheCommit() {
        services.registerSingleton("build", new BuildProperties(properties("version", "1.2.3")));
        services.registerSingleton("git", new GitProperties(properties("commit.id.abbrev", "abc1234")));
        assertThat(RossVersion.of(services).text()).isEqualTo("1.2.3, commit abc1234");
    }

    @Test
    void saysWhereTheCommitIsNotAllOfIt() {
        var git = properties("commit.id.abbrev", "abc1234");
        git.setProperty("dirty", "true");
        services.registerSingleton("build", new BuildProperties(properties("version", "1.2.3")));
        services.registerSingleton("git", new GitProperties(git));
        assertThat(RossVersion.of(services).text()).isEqualTo("1.2.3, commit abc1234-dirty");
    }

    @Test
    void doesWithoutAClone() {
        services.registerSingleton("build", new BuildProperties(properties("version", "1.2.3")));
        assertThat(RossVersion.of(services).text()).isEqualTo("1.2.3");
        assertThat(RossVersion.of(new DefaultListableBeanFactory()).text()).isEqualTo("unknown");
    }

    private static Properties properties(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}

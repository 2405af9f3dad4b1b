package org.hydramix.checks.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Stream;
import org.hydramix.checks.Sources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostRefereeTest {

    private static Set<String> violations(String... sources) {
        return HostReferee.check(Sources.compile(Stream.of(sources).map(source -> "package org.knime; " + source)),
            SmallApi.listing()).violations();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "public abstract class Base implements Comparable<Base> { public int compareTo(Base b) { return 0; } }",
        "public abstract class Base { public String toString() { return null; } int walk() { return 0; } }",
        "public abstract class Base { private Base() { } static class Extra { public void run() { } } }",
        "class Extra { public void run() { } public class Inner { } }",
        "public enum Color { RED { }; private static final int ONE = 1; }",
        "public class Node extends Hidden { private Node() { } } class Hidden { public String name() { return \"\"; } }",
    })
    void lessThanKnimePasses(String source) {
        assertEquals(Set.of(), violations(source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        public class Extra { } | The host offers the class org.knime.Extra
        public abstract class Base { public void go() { } } | The host offers org.knime.Base#go ()V
        public abstract class Base { protected int m_a; } | The host offers org.knime.Base#m_a I
        public abstract class Base { public int run(int a) { return a; } } | The host offers org.knime.Base#run (I)I
        public interface Function { void extra(); } | The host offers org.knime.Function#extra ()V
        public class Node { private Node() { } public Node(int a) { } } | The host offers org.knime.Node#<init> (I)V
        public class Node { } | The host offers org.knime.Node#<init> ()V
        public class Base { } | org.knime.Base is public class in the host and public abstract class in KNIME
        public interface Base { } | org.knime.Base is public interface in the host and public abstract class in KNIME
        public abstract class Base implements Runnable { } | org.knime.Base extends java.lang.Runnable in the host only
        public enum Color { RED, GREEN } | The host offers org.knime.Color#GREEN Lorg/knime/Color;
        """)
    void moreThanKnimeIsReported(String source, String expected) {
        assertEquals(Set.of(expected), violations(source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        class Hidden { public void go() { } }                       | The host offers org.knime.Node#go ()V
        class Hidden { protected int m_a; }                         | The host offers org.knime.Node#m_a I
        abstract class Hidden implements Runnable { private int a; } | org.knime.Node extends java.lang.Runnable in the host only
        """)
    void moreThanKnimeByInheritanceIsReported(String hidden, String expected) {
        String node = "public abstract class Node extends Hidden { private Node() { } }";
        assertEquals(Set.of(expected), violations(node + hidden));
    }
}

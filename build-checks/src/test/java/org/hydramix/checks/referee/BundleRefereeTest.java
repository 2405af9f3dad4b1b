package org.hydramix.checks.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hydramix.checks.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleRefereeTest {

    /** What users are compiled against: more than {@link SmallApi} lists. */
    private static final List<String> KNIME = List.of(
        """
            package org.knime;
            public abstract class Base implements Comparable<Base> {
                protected int m_count, m_extra;
                public int compareTo(Base other) { return 0; }
                public void run(int times) { }
                public int walk() { return 0; }
                public static final class Inner { }
            }""",
        """
            package org.knime;
            public class Node extends Base {
                public Node(String name) { }
                public Node() { }
                public String name() { return ""; }
            }""",
        "package org.knime; public enum Color { RED, GREEN }",
        "package org.knime; public interface Function<T extends Base> { Object apply(T base); }",
        "package org.knime; public interface Action { void act(Node node); }",
        """
            package org.knime;
            public @interface Widget {
                Color color() default Color.RED; String[] names() default {}; int[] sizes() default {};
                String title() default "";
            }""");

    private static Report check(String members) {
        String user = "package org.hydramix; import org.knime.*; class User extends Node { User() { super(\"\"); } "
            + members + " }";
        return BundleReferee.check(Sources.compile(Stream.concat(KNIME.stream(), Stream.of(user))).stream()
            .filter(node -> node.name.startsWith("org/hydramix")).toList(), SmallApi.listing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        int a() { return m_count + compareTo(this); } void b(User u) { u.run(1); u.hashCode(); name(); }
        Base.Inner a = new Base.Inner(); Color[] b = Color.values().clone();
        Function<Base> a = base -> base; Function<Base> b = Base::hashCode;
        @Widget(color = Color.RED, names = {}) int a; @Widget(names = "n") void b(@Widget int c) { }
        @Override public void run(int times) { super.run(times); }
        """)
    void listedMembersPass(String members) {
        assertEquals(Set.of(), check(members).violations());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        int a() { return m_extra; }                      | User#m_extra I
        int a(Node node) { return node.walk(); }         | Node#walk ()I
        int a() { return walk(); }                       | User#walk ()I
        int a() { return super.walk(); }                 | Node#walk ()I
        java.util.function.ToIntFunction<Node> a = Node::walk; | Base#walk ()I
        Object a = new Node();                           | Node#<init> ()V
        User(int i) { super(); }                         | Node#<init> ()V
        Color a() { return Color.GREEN; }                | Color#GREEN Lorg/knime/Color;
        @Widget(color = Color.GREEN) int a;              | Color#GREEN Lorg/knime/Color;
        @Widget(title = "t") int a;                      | Widget#title ()Ljava/lang/String;
        void a(@Widget(title = "t") int b) { }           | Widget#title ()Ljava/lang/String;
        record R(@Widget(title = "t") int b) { }         | Widget#title ()Ljava/lang/String;
        @Widget(sizes = {}) int a;                       | Widget#sizes (an array)
        @Widget(sizes = 1) int a;                        | Widget#sizes ()[I
        java.util.List<Action> a;                        | Action
        boolean a(Object o) { return o instanceof Action; } | Action
        Object a() { return Action.class; }              | Action
        void a(Action b) { }                             | Action
        """)
    void anythingElseIsReported(String members, String missing) {
        Report report = check(members);
        assertTrue(report.violations().stream().anyMatch(line -> line.endsWith("." + missing)),
            report.violations()::toString);
    }

    @Test
    void aLambdaMustFitTheListedMethod() {
        String knime = "package org.knime; public interface Function<T> { Object apply(T base); }";
        String user = "package org.hydramix; class User { org.knime.Function<String> f = s -> s; }";
        Report report = BundleReferee.check(Sources.compile(Stream.of(knime, user)).stream()
            .filter(node -> node.name.startsWith("org/hydramix")).toList(), SmallApi.listing());
        assertEquals(Set.of("org.hydramix.User refers to "
            + "org.knime.Function#apply (Ljava/lang/Object;)Ljava/lang/Object;"), report.violations());
    }

    @Test
    void aClassInKnimesNamespaceIsReported() {
        Report report = BundleReferee.check(Sources.compile(Stream.of("package org.knime; class Ours { }")),
            SmallApi.listing());
        assertTrue(report.violations().contains("org.knime.Ours is in a package of KNIME's"),
            report.violations()::toString);
    }
}

//! What may stand in markup: texts, numbers, options, lists and closures, as children and as values.
//!
//! Must not know elements.

use super::{Value, View};
use std::borrow::Cow;

/// Can be a child.
pub trait IntoView {
    fn into_view(self) -> View;
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> View {
        View::Nothing
    }
}

impl IntoView for &'static str {
    fn into_view(self) -> View {
        View::Text(Cow::Borrowed(self))
    }
}

impl IntoView for String {
    fn into_view(self) -> View {
        View::Text(Cow::Owned(self))
    }
}

impl<T: IntoView> IntoView for Option<T> {
    fn into_view(self) -> View {
        self.map_or(View::Nothing, T::into_view)
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn into_view(self) -> View {
        View::Many(self.into_iter().map(T::into_view).collect())
    }
}

impl<T: IntoView, const N: usize> IntoView for [T; N] {
    fn into_view(self) -> View {
        View::Many(self.into_iter().map(T::into_view).collect())
    }
}

impl<T: IntoView, F: Fn() -> T + 'static> IntoView for F {
    fn into_view(self) -> View {
        View::Live(Box::new(move || self().into_view()))
    }
}

/// A list of views from an iterator.
pub trait CollectView {
    fn collect_view(self) -> Vec<View>;
}

impl<T: IntoView, I: IntoIterator<Item = T>> CollectView for I {
    fn collect_view(self) -> Vec<View> {
        self.into_iter().map(T::into_view).collect()
    }
}

/// Can be the value of an attribute, class or property.
pub trait IntoValue {
    fn into_value(self) -> Value;
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Present } else { Value::Absent }
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, T::into_value)
    }
}

impl<T: IntoValue, F: Fn() -> T + 'static> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoView for $number {
            fn into_view(self) -> View {
                self.to_string().into_view()
            }
        }

        impl IntoValue for $number {
            fn into_value(self) -> Value {
                self.to_string().into_value()
            }
        }
    )*};
}

numbers!(u8, u32, i64, usize);
